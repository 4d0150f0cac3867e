import { Alert, Box, Button } from '@mui/material';
import { useListContext, useNavigate, useResourceContext, useStore, useTranslate } from 'react-admin';
import { sentenceOf } from '../providers/requestJson.ts';

/** In place of rows that did not come: why, and the ways on. Nobody takes it for an empty list. */
export function ListFailure() {
  const { error, refetch } = useListContext();
  const translate = useTranslate();
  const navigate = useNavigate();
  const [, remember] = useStore<object>(`${useResourceContext()}.listParams`);
  const clear = () => {
    remember({});
    navigate({ search: '' });
  };
  return (
    <Box sx={{ p: 2 }}>
      <FailureAlert error={error} onRetry={refetch}>
        <Button color="inherit" size="small" onClick={clear}>
          {translate('huiji.list.clear')}
        </Button>
      </FailureAlert>
    </Box>
  );
}

type Props = { error: unknown; onRetry: () => void; children?: React.ReactNode };

export function FailureAlert({ error, onRetry, children }: Props) {
  const translate = useTranslate();
  return (
    <Alert
      severity="error"
      action={
        <>
          <Button color="inherit" size="small" onClick={() => onRetry()}>
            {translate('huiji.list.retry')}
          </Button>
          {children}
        </>
      }
    >
      {sentenceOf(error)}
    </Alert>
  );
}
