import { Box } from '@mui/material';
import { createElement } from 'react';
import { useTranslate } from 'react-admin';
import type { FormField } from '../../../contract/formToFill.ts';
import { formWidget } from '../widgets/formWidgets.ts';
import type { AnswerProblems, Answers } from './answers.ts';

type Props = {
  fields: readonly FormField[];
  answers: Answers;
  problems?: AnswerProblems;
  /** Trees and searches begin there. */
  unionId?: string;
  onChange: (name: string, answer: unknown) => void;
};

/** The fields of a form document, drawn by their widgets; what is optional stays folded until wanted, filled in or wrong. */
export function FormFields(props: Props) {
  const translate = useTranslate();
  const { fields, answers, problems = {} } = props;
  const isFolded = ({ name, optional }: FormField) => Boolean(optional) && !problems[name];
  const folded = fields.filter(isFolded);
  return (
    <>
      {fields
        .filter((field) => !isFolded(field))
        .map((field) => (
          <OneField key={field.name} field={field} {...props} />
        ))}
      {folded.length > 0 && (
        <Box
          component="details"
          open={folded.some(({ name }) => answers[name] !== undefined)}
          sx={{ mt: 1, '& summary': { cursor: 'pointer', py: 0.5, color: 'text.secondary', fontSize: 14 } }}
        >
          <summary>{translate('huiji.form.optional', { count: folded.length })}</summary>
          {folded.map((field) => (
            <OneField key={field.name} field={field} {...props} />
          ))}
        </Box>
      )}
    </>
  );
}

function OneField({ field, answers, problems = {}, unionId, onChange }: Props & { field: FormField }) {
  return createElement(formWidget(field.widget), {
    field,
    value: answers[field.name],
    error: problems[field.name],
    onChange: (answer: unknown) => onChange(field.name, answer),
    unionId,
  });
}
