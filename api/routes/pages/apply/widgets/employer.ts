import type { EmployerChoice } from '../../../../../contract/formView.ts';
import { otherEmployer } from '../../../../../rules/widgets/employer.ts';
import { employerIn, employersOf, mostListed } from '../../../../../workflows/unions/employersOf.ts';
import type { Draw } from '../drawing.ts';

/** The employers of the union chosen: the only one of a union stands there to be confirmed. */
export const draw: Draw = async (value, { form, answers }): Promise<EmployerChoice> => {
  const union = answers[form.fields.find(({ widget }) => widget === 'union')?.name ?? ''];
  const employers = await employersOf(union);
  const chosen = employers.length === 1 ? employers[0] : await employerIn(union, value);
  return { employers: employers.length > mostListed ? [] : employers, chosen, other: otherEmployer };
};
