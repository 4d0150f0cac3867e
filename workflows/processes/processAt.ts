import type { NoticeMoment, ReasonItem } from '../../rules/engine/documentTypes.ts';
import { reasonField } from '../../rules/kinds/process/lintReasons.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** A process at one place with the documents it names, each looked up when it is asked for. @throws Unavailable when one is missing. */
export function processAt(rules: PlaceRules, key: string) {
  const { hash, document } = rules.needed('process', key);
  return {
    rules,
    hash,
    document,
    get form() {
      return rules.needed('form', document.form);
    },
    /** What the reviewer fills. */
    get reviewForm() {
      return document.review.form ? rules.needed('form', document.review.form) : undefined;
    },
    get precheck() {
      return document.precheck ? rules.decision(document.precheck) : undefined;
    },
    get review() {
      return document.review.check ? rules.decision(document.review.check) : undefined;
    },
    get agreement() {
      return document.agreement ? rules.needed('text', document.agreement) : undefined;
    },
    get guide() {
      return document.guide ? rules.needed('text', document.guide) : undefined;
    },
    /** What a person who begins it himself reads, and agrees to: no process is begun on the member pages without. */
    get neededGuide() {
      return rules.needed('text', document.guide ?? `${document.key}.guide`);
    },
    get neededAgreement() {
      return rules.needed('text', document.agreement ?? `${document.key}.agreement`);
    },
    get reasons() {
      return document.reasons ? rules.needed('reasons', document.reasons) : undefined;
    },
    /** The reason that the answers name. */
    reasonIn(data: Record<string, unknown>): ReasonItem | undefined {
      return this.reasons?.document.items.find(({ code }) => code === data[reasonField]);
    },
    /** What the choice fields of the forms offer. */
    get choices() {
      const forms = [this.form, ...(this.reviewForm ? [this.reviewForm] : [])];
      const keys = new Set(forms.flatMap((form) => form.document.fields.flatMap(({ choices }) => choices ?? [])));
      return Object.fromEntries([...keys].map((each) => [each, rules.neededOptions(each)]));
    },
    /** What the applicant is told then, if anything. */
    notice(moment: NoticeMoment) {
      const template = document.notices[moment];
      return template ? { template, ...rules.needed('notice', template) } : undefined;
    },
  };
}
export type ProcessAt = ReturnType<typeof processAt>;
