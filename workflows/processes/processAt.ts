import type { NoticeMoment } from '../../rules/engine/documentTypes.ts';
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
    get precheck() {
      return rules.decision(document.precheck);
    },
    get review() {
      return document.review.check ? rules.decision(document.review.check) : undefined;
    },
    get agreement() {
      return rules.needed('text', document.agreement);
    },
    get guide() {
      return rules.needed('text', document.guide);
    },
    /** The code tables of the form. */
    get choices() {
      const keys = new Set(this.form.document.fields.flatMap(({ choices }) => choices ?? []));
      return Object.fromEntries([...keys].map((each) => [each, rules.needed('choices', each).document]));
    },
    /** What the applicant is told then, if anything. */
    notice(moment: NoticeMoment) {
      const template = document.notices[moment];
      return template ? { template, ...rules.needed('notice', template) } : undefined;
    },
  };
}
export type ProcessAt = ReturnType<typeof processAt>;
