import { Alert, Box, Typography } from '@mui/material';
import { Link, useLocale, useTranslate } from 'react-admin';
import type { Duplicate } from '../../../../contract/explanation.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { resourceMeta } from '../../providers/meta.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** Members who may be the same person, and why one thinks so. */
export function Duplicates({ duplicates }: { duplicates: Duplicate[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const writing = useWriting();
  const members = resourceMeta('members');
  const state = members?.fields.find(({ name }) => name === 'state');
  if (duplicates.length === 0) return <Typography variant="body2">{translate('huiji.inbox.noDuplicates')}</Typography>;
  return (
    <Alert severity="warning" icon={false}>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            <strong>{duplicate.why}</strong>
            {writing.colon}
            {mayDo(members, 'get') ? (
              <Link to={`/members/${duplicate.id}/show`}>{duplicate.name}</Link>
            ) : (
              duplicate.name
            )}
            {` · ${[duplicate.number, choiceTitle(state, duplicate.state, locale), duplicate.unionName].filter(Boolean).join(' · ')}`}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
