import type { chineseHelp } from './chineseHelp.ts';

export const englishHelp: typeof chineseHelp = {
  dashboard:
    'Applications, members and notices in your scope. Every number opens the records behind it. Overdue first, then what is due today.',
  inbox:
    'Everything you have to review, overdue first. Look at the verdict: green meets every condition, amber needs a check by hand, red does not qualify. Compare the form and the duplicates, then approve, return or reject. A return may carry a note per field. Nobody decides his own case. A bulk approval can be undone for 10 minutes; the applicants are told after them. Press ? for the keys.',
  begin:
    'Read what to know, then fill in the form. Before you submit it says what will happen. What needs a review goes to the reviewing union; what needs none takes effect at once.',
  unionTree:
    'Unions by leading parent. Click the arrow to unfold, the name for details. Search by name or pinyin initials. Arrow keys move, unfold and fold.',
  totp: 'The second lock of your account: without your phone a leaked password is useless. See the system administrator before you change phones.',
  rounds:
    'For places where people join first and are reviewed later. Try a dry run, read the result, then start. After an interruption it goes on where it stopped.',
  list: 'Narrow by filters, sort by column titles, choose the columns you need. The address holds the view: send it to a colleague, or save it as a query.',
  show: 'Details is the record now; History lists every change: who, when, what, and under which version of the rules.',
  edit: 'Only what you may change is shown. Masked numbers and fields kept by the system cannot be changed here. If someone saves first, both versions are shown.',
  create: 'An asterisk marks what is required. What is wrong is said below the field.',
  members:
    'Only decisions change the state of a membership. Numbers are clear for your own union and masked below it. Search by a complete number.',
  applications: 'All applications, for look-up. What has to be reviewed is in the review inbox.',
  membershipEvents: 'The story of a membership, one row a change; never edited.',
  sanctions:
    'Keeps a person from a process for a term, with reason and way to appeal. Ends by itself, or may be lifted.',
  consents: 'Who agreed to which version of which text, and when. Evidence: read only.',
  unions:
    'A base union faces employees, an above-base union leads other unions. A closed union accepts no members. Print the joining QR code and put it up.',
  employers: 'Kept apart from unions: several may share one, and one may have none yet.',
  divisions: 'Divisions of the country down to street level, for reference.',
  documents:
    'What differs from place to place: decisions, forms, processes, notices. Inherited downwards, the nearest version wins. Author and publisher are two people.',
  decisions: 'Every verdict as it was reached: facts, version, trace. It can be replayed.',
  reviewRounds: 'Progress and result of every centralised review. What was left to people is in the review inbox.',
  jobRuns: 'Runs of the timed tasks. Failed ones are tried again; the error is in the details.',
  notices: 'SMS, e-mail and in-app messages. Dead ones can be sent again; one event is never told twice.',
  accounts: 'One natural person, one account. Too many wrong passwords lock it; the security administrator unlocks.',
  grants: 'One role of one account on one union and all below. Nobody holds two of the three powers.',
  audit: 'Every write, sealed in blocks so that a change is noticed. Read only.',
};
