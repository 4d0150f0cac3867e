import { Chip } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** What the applicant of a case that waits has asked for, and when: the decision, a call; and whether it is drawn for a second look. */
export function AskedChips({ row }: { row: Row }) {
  const translate = useTranslate();
  const writing = useWriting();
  const locale = useLocale();
  const { urgedAt, callBackAt, spotCheck } = row;
  const field = resourceMeta('applications')?.fields.find(({ name }) => name === 'spotCheck');
  const drawn = spotCheck && (
    <Chip
      size="small"
      color={spotCheck === 'confirmed' ? 'default' : 'warning'}
      label={choiceTitle(field, spotCheck, locale)}
      title={row.checkNote}
    />
  );
  if (!isIn('applications', row, 'inProgress')) return drawn;
  return (
    <>
      {drawn}
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
