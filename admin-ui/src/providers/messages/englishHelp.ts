import type { chineseHelp } from './chineseHelp.ts';

export const englishHelp: typeof chineseHelp = {
  dashboard:
    'Applications, members and notices in your scope. Every number opens the records behind it. Overdue first, then what is due today.',
  reviewFigures:
    'What came in and what was decided in a period, by process, beside the period before. Every number opens its cases. Cases count at the union applied to; the name of a union below opens its own figures. Figures of a past period may still move, when a decision is taken back for instance; print or export what is to be filed.',
  monthlyFigures:
    'In the night after a month ends its figures are written, and never changed; a correction counts in the month in which it is made. Beginning + joined + in − out − ended = end. A move between unions below counts once in and once out. Employment is as recorded when the month was written. The name of a union below opens its own figures; print or export what is to be filed.',
  inbox:
    'Everything you have to review, overdue first. Look at the verdict: green meets every condition, amber needs a check by hand, red does not qualify. Compare the form and the duplicates, then approve, return or reject. A return may carry a note per field. Nobody decides his own case. A bulk approval can be undone for 10 minutes; the applicants are told after them. Press ? for the keys.',
  begin:
    'Read what to know, then fill in the form. Before you submit it says what will happen. What needs a review goes to the reviewing union; what needs none takes effect at once.',
  unionTree:
    'Unions by leading parent, lower ones in the order of division codes; numbers include all below. Click the arrow to unfold, the name for its members, cases, employers, administrators and joining code. Search by name or pinyin initials. Arrow keys move, unfold and fold.',
  password:
    'A new password signs out all other devices, and you are told by a message. If you have forgotten the present one, sign in by a code: within ten minutes you need not give it.',
  totp: 'The second lock of your account: without your phone a leaked password is useless. See the security administrator before you change phones.',
  rounds:
    'For places where people join first and are reviewed later. First comes a dry run; begin from its result once you have read it. After an interruption it goes on where it stopped.',
  list: 'Narrow by filters, sort by column titles, choose the columns you need. The address holds the view: send it to a colleague, or keep it as a view.',
  show: 'Details is the record now; History lists every change: who, when, what, and under which version of the rules.',
  edit: 'Only what you may change is shown. Masked numbers and fields kept by the system cannot be changed here. If someone saves first, both versions are shown.',
  create: 'An asterisk marks what is required. What is wrong is said below the field.',
};
