import type { FieldError } from '../../errors.ts';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import { stateOf } from '../../models/descriptor/states.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { ReasonItem } from '../../rules/engine/documentTypes.ts';
import { reasonField } from '../../rules/kinds/process/lintReasons.ts';
import type { Applicant } from '../cases/applicant.ts';
import type { ProcessAt } from '../processes/processAt.ts';

/** Who may give the reason, from which state, and what it asks to be filled and proved. */
export function checkReason(
  reason: ReasonItem | undefined,
  data: Record<string, unknown>,
  { form }: ProcessAt,
  { subjectKind, subject, begunById }: Applicant,
): FieldError[] {
  if (!reason) return [wrong(reasonField, '请选择事由', 'Choose the reason')];
  const { label, who, from, requires, evidence = [] } = reason;
  if (who && !who.includes(begunById ? 'admin' : 'self'))
    return [
      begunById
        ? wrong(reasonField, `“${label}”由会员本人提出`, `“${label}” is given by the member himself`)
        : wrong(reasonField, `“${label}”由工会决定，不能自己申请`, `“${label}” is decided by the union`),
    ];
  const state = stateOfSubject({ subjectKind, subject });
  if (!from.includes(state)) {
    const titles = from.map((each) => titleOf(subjectKind, each).zh).join('、');
    const now = titleOf(subjectKind, state);
    return [
      wrong(
        reasonField,
        `“${label}”只能在${titles}时办理，现在是${now.zh}`,
        `“${label}” needs the state ${from.map((each) => titleOf(subjectKind, each).en).join(', ')}; it is now ${now.en}`,
      ),
    ];
  }
  const titleOfField = (name: string) => form.document.fields.find((field) => field.name === name)?.title ?? name;
  return [...requires, ...evidence]
    .filter((name) => isEmpty(data[name]))
    .map((name) =>
      evidence.includes(name)
        ? wrong(name, `“${label}”要上传${titleOfField(name)}`, `“${label}” needs ${titleOfField(name)}`)
        : wrong(name, `“${label}”要填写${titleOfField(name)}`, `“${label}” asks for ${titleOfField(name)}`),
    );
}

function stateOfSubject({ subjectKind, subject }: Pick<Applicant, 'subjectKind' | 'subject'>): string {
  const resource = resourceNamed(subjectKind);
  return resource && subject ? String(stateOf(resource, subject)) : 'none';
}

const resourceNamed = (kind: string): ResourceName | undefined => resources.find(({ name }) => name === kind)?.name;

function titleOf(kind: string, state: string): { zh: string; en: string } {
  const resource = resourceNamed(kind);
  const found = resource && getResource(resource).states?.[state];
  return found ?? { zh: '没有会籍', en: 'none' };
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
const wrong = (path: string, message: string, messageEn: string): FieldError => ({ path, message, messageEn });
