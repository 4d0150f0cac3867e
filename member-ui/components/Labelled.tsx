import type { ComponentChildren } from 'preact';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

export type LabelledProps = {
  name: string;
  title: string;
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
  /** Several controls: a fieldset with a legend instead of a label. */
  group?: boolean;
  children: ComponentChildren;
};

/** What a control is described by: its hint, a reviewer's note and its error. */
export function describedBy({
  name,
  hint,
  note,
  error,
}: Omit<LabelledProps, 'children' | 'title'>): string | undefined {
  const ids = [hint && `${name}-hint`, note && `${name}-note`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A control with its name, hint and error above it. */
export function Labelled(props: LabelledProps) {
  const { name, title, required, hint, note, error, group, children } = props;
  const words = useWords(fieldWords);
  const caption = (
    <>
      {title}
      <span class={required ? 'must' : 'may'}>{required ? words.must : words.may}</span>
    </>
  );
  const about = (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {note && (
        <p class="field__note" id={`${name}-note`}>
          {words.note(note)}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
  const look = `field${error ? ' field_wrong' : ''}`;
  if (group) {
    return (
      <fieldset class={look} id={name} tabIndex={-1} aria-describedby={describedBy(props)}>
        <legend class="field__title">{caption}</legend>
        {about}
        {children}
      </fieldset>
    );
  }
  return (
    <div class={look}>
      <label class="field__title" for={name}>
        {caption}
      </label>
      {about}
      {children}
    </div>
  );
}
