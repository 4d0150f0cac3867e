import { boolean } from './boolean.tsx';
import { choice } from './choice.tsx';
import { date } from './date.tsx';
import { dateTime } from './dateTime.tsx';
import { documentHash } from './documentHash.tsx';
import type { FieldWidget } from './fieldWidget.ts';
import { identity } from './identity.tsx';
import { integer } from './integer.tsx';
import { json } from './json.tsx';
import { longText } from './longText.tsx';
import { namedValues } from './namedValues.tsx';
import { noticeEvent } from './noticeEvent.tsx';
import { progress } from './progress.tsx';
import { reference } from './reference.tsx';
import { result } from './result.tsx';
import { stringList } from './stringList.tsx';
import { text } from './text.tsx';
import { verdict } from './verdict.tsx';

/** One pair a widget. A test holds the names equal to the widgets that models/fieldKinds and models/resources ask for. */
export const fieldWidgets = {
  boolean,
  choice,
  date,
  dateTime,
  documentHash,
  identity,
  integer,
  json,
  longText,
  namedValues,
  noticeEvent,
  progress,
  reference,
  result,
  stringList,
  text,
  verdict,
} satisfies Record<string, FieldWidget>;

export const widgetOf = (field: { widget: string }): FieldWidget =>
  (fieldWidgets as Record<string, FieldWidget>)[field.widget] ?? text;
