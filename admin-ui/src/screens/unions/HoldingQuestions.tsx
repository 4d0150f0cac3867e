import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RadioButtonGroupInput, required, SelectInput, useLocale, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FieldMeta } from '../../../../contract/meta.ts';
import { requestJson } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';

const kinds = [
  { id: 'base', name: 'huiji.union.lowerNo' },
  { id: 'aboveBase', name: 'huiji.union.lowerYes' },
];
const itself = [
  { id: 'true', name: 'huiji.union.itselfYes' },
  { id: 'false', name: 'huiji.union.itselfNo' },
];

/** Asks what people know; whether the union takes members follows from the decision in force, or is asked where that leaves it open. */
export function HoldingQuestions({ fields }: { fields: readonly FieldMeta[] }) {
  const translate = useTranslate();
  const writing = useWriting();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const { setValue } = useFormContext();
  const [parentId, kind, type] = useWatch({ name: ['parentId', 'kind', 'type'] });
  const { data } = useQuery({
    queryKey: ['unions', parentId, 'holding', locale],
    queryFn: () => requestJson(`/unions/${String(parentId)}/holding`).then(({ json }) => json),
    enabled: Boolean(parentId),
  });
  const says = data?.find((each) => each.kind === kind && each.type === type);
  const outcome = says?.outcome;
  useEffect(() => {
    if (outcome) setValue('acceptsMembers', outcome === 'may' ? null : outcome === 'always');
  }, [outcome, setValue]);
  if (!parentId) return <Typography sx={{ mb: 2 }}>{translate('huiji.union.parentFirst')}</Typography>;
  const types = fields
    .find(({ name }) => name === 'type')
    ?.choices?.map(({ value, zh, en }) => ({ id: value, name: locale === 'en' ? en || zh : zh }));
  return (
    <Box sx={{ width: '100%', maxWidth: 720 }}>
      <RadioButtonGroupInput
        source="kind"
        label="huiji.union.lower"
        choices={kinds}
        row={false}
        validate={required()}
      />
      {kind && (
        <SelectInput
          source="type"
          label="huiji.union.type"
          choices={types ?? []}
          translateChoice={false}
          fullWidth
          validate={required()}
        />
      )}
      {outcome === 'may' && (
        <RadioButtonGroupInput
          source="acceptsMembers"
          label="huiji.union.itself"
          choices={itself}
          row={false}
          validate={required()}
          format={(value) => (value === null || value === undefined ? '' : String(value))}
          parse={(value) => value === 'true'}
        />
      )}
      {outcome && outcome !== 'may' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {[translate(outcome === 'always' ? 'huiji.union.holds' : 'huiji.union.holdsNot'), says?.reason]
            .filter(Boolean)
            .join(writing.colon)}
        </Alert>
      )}
    </Box>
  );
}
