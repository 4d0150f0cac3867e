import type { Finding } from '../../../contract/finding.ts';
import { appealed } from '../../engine/appealed.ts';
import type {
  CheckContext,
  ChoicesDocument,
  DecisionDocument,
  FormDocument,
  ProcessDocument,
} from '../../engine/documentTypes.ts';
import { finding, warning } from '../../engine/finding.ts';
import { formWidgets } from '../../engine/formWidgets.ts';
import { checkReference } from '../../engine/reference.ts';
import { fieldIn, unknownField } from './fieldIn.ts';
import { lintEffects } from './lintEffects.ts';
import { lintFacts } from './lintFacts.ts';
import { lintReasons } from './lintReasons.ts';
import { lintPlacing } from './placing.ts';

function lintRouting({ routing }: ProcessDocument, form: FormDocument): Finding[] {
  const { place: _, ...fields } = routing ?? {};
  return Object.entries(fields).flatMap(([part, name]) => (name ? fieldIn(form, name, `/routing/${part}`) : []));
}

function lintPlace({ routing }: ProcessDocument, context: CheckContext): Finding[] {
  const path = '/routing/place';
  const decision = routing?.place && (context.find?.('decision', routing.place) as DecisionDocument | undefined);
  const types = context.find?.('choices', 'unionType') as ChoicesDocument | undefined;
  return [
    ...checkReference('decision', routing?.place, path, context),
    ...(decision && types
      ? lintPlacing(
          decision,
          types.items.map(({ code }) => code),
          path,
        )
      : []),
  ];
}

/** Who reviews must be somebody, and what a second person looks at must be a number that is asked for. */
function lintReview({ subject, review }: ProcessDocument, forms: FormDocument[]): Finding[] {
  const transitions = Object.entries(review.transitions ?? {});
  const reviewers = [
    ['/review/by', review.by] as const,
    ...transitions.map(([verb, { by }]) => [`/review/transitions/${verb}/by`, by] as const),
  ];
  return [
    ...reviewers.flatMap(([path, by]) =>
      by === 'own' && subject === 'person'
        ? [
            finding(
              'no-own-union',
              path,
              '个人还没有自己的工会，不能由“本工会”审核',
              'A person has no union of his own yet',
              {
                seen: by,
                needed: ['target', 'upper'],
              },
            ),
          ]
        : [],
    ),
    ...transitions.flatMap(([verb, { second }]) => {
      if (second === undefined || second === true || !forms.length) return [];
      const numbers = forms.flatMap(({ fields }) =>
        fields.filter(({ widget }) => formWidgets.get(widget)?.type === 'number'),
      );
      if (numbers.some(({ name }) => name === second.field)) return [];
      const names = numbers.map(({ name }) => name);
      return [unknownField(second.field, names, `/review/transitions/${verb}/second/field`)];
    }),
    ...(review.silenceDays && review.when === 'none'
      ? [
          finding(
            'nothing-to-wait-for',
            '/review/silenceDays',
            '无需审核的事项没有期满视为同意',
            'Without a review nothing is approved by silence',
          ),
        ]
      : []),
  ];
}

/** What a person begins himself: about himself, his membership, or what was decided against him. */
const ownSubjects: readonly string[] = ['person', 'member', ...appealed];

/** The member pages know only the person who is signed in. */
function lintBeginning(document: ProcessDocument, { subjects }: CheckContext): Finding[] {
  const { begin, subject, who } = document;
  const onPages = begin.includes('pages');
  return [
    ...(onPages && !ownSubjects.includes(subject)
      ? [
          finding(
            'not-on-pages',
            '/begin',
            '会员页面只能办理本人的事项',
            'Member pages begin only what is about the person',
            { seen: subject, needed: ownSubjects },
          ),
        ]
      : []),
    ...(onPages
      ? (['guide', 'agreement'] as const)
          .filter((text) => !document[text])
          .map((text) =>
            finding(
              'text-missing',
              `/${text}`,
              '会员页面办理的事项要有须知和承诺书',
              'What a person begins himself has a guide and an agreement',
            ),
          )
      : []),
    ...(begin.includes('panel') && subject === 'person'
      ? [
          finding(
            'not-in-panel',
            '/begin',
            '个人事项由本人在会员页面办理',
            'What is about a person is begun by himself',
            { seen: subject },
          ),
        ]
      : []),
    ...(begin.includes('panel') && subject !== 'person' && subjects && !subjects.includes(subject)
      ? [
          finding(
            'nobody-begins',
            '/subject',
            `没有哪个角色能为“${subject}”办理事项`,
            `No role may begin a process about a ${subject}`,
            { seen: subject, needed: subjects },
          ),
        ]
      : []),
    ...(onPages && who === 'admin'
      ? [
          finding(
            'not-on-pages',
            '/who',
            '只由管理员办理的事项不能从会员页面开始',
            'What administrators begin is not begun on member pages',
            { seen: who },
          ),
        ]
      : []),
  ];
}

const lintSubject = ({ subject }: ProcessDocument, { statesOf }: CheckContext): Finding[] =>
  statesOf && subject !== 'person' && !statesOf(subject)
    ? [
        finding('unknown-subject', '/subject', `没有办理对象“${subject}”`, `There is no subject "${subject}"`, {
          seen: subject,
        }),
      ]
    : [];

export function lint(document: ProcessDocument, context: CheckContext): Finding[] {
  const { review, notices } = document;
  const form = context.find?.('form', document.form) as FormDocument | undefined;
  const reviewForm = review.form && (context.find?.('form', review.form) as FormDocument | undefined);
  return [
    ...checkReference('process', document.instead?.process, '/instead/process', context),
    ...checkReference('text', document.guide, '/guide', context),
    ...checkReference('text', document.agreement, '/agreement', context),
    ...checkReference('form', document.form, '/form', context),
    ...checkReference('form', review.form, '/review/form', context),
    ...checkReference('reasons', document.reasons, '/reasons', context),
    ...checkReference('decision', document.precheck, '/precheck', context),
    ...checkReference('decision', review.check, '/review/check', context),
    ...Object.entries(review.phrases ?? {}).flatMap(([verb, key]) =>
      checkReference('choices', key, `/review/phrases/${verb}`, context),
    ),
    ...Object.entries(notices).flatMap(([moment, key]) => checkReference('notice', key, `/notices/${moment}`, context)),
    ...lintPlace(document, context),
    ...lintBeginning(document, context),
    ...lintReview(
      document,
      [form, reviewForm].filter((each): each is FormDocument => Boolean(each)),
    ),
    ...lintEffects(document, form, context),
    ...lintSubject(document, context),
    ...(form
      ? [...lintRouting(document, form), ...lintReasons(document, form, context), ...lintFacts(document, form, context)]
      : []),
    ...(review.when !== 'none' && !notices.rejected
      ? [
          warning(
            'nobody-told',
            '/notices',
            '有审核但没有“不通过”通知，当事人不会知道结果',
            'There is a review but no notice of rejection',
          ),
        ]
      : []),
  ];
}
