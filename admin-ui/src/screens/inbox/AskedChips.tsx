import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Row } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** What the applicant of a case that waits has asked for, and when: the decision, a call. */
export function AskedChips({ row }: { row: Row }) {
  const translate = useTranslate();
  const writing = useWriting();
  if (!isIn('applications', row, 'inProgress')) return null;
  const { urgedAt, callBackAt } = row;
  return (
    <>
      {urgedAt && (
        <Chip size="small" color="error" label={translate('huiji.inbox.urged')} title={writing.moment(urgedAt)} />
      )}
      {callBackAt && (
        <Chip
          size="small"
          color="warning"
          label={translate('huiji.inbox.callBack')}
          title={writing.moment(callBackAt)}
        />
      )}
    </>
  );
}
