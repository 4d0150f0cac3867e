import { Box, Button, Paper, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Title, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { TotpSecret } from '../../../../contract/session.ts';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { forgetMeta } from '../../providers/meta.ts';
import { problemOf, requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** The second lock: a secret for the authenticator, turned on only after one right code. */
export default function TotpSetup() {
  const translate = useTranslate();
  const writing = useWriting();
  const notify = useNotify();
  const refresh = useRefresh();
  const [secret, setSecret] = useState<TotpSecret & { picture: string }>();
  const [code, setCode] = useState('');
  const [isDone, setDone] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  const start = async () => {
    try {
      const send = isReplacing ? { totp: code } : {};
      const { json } = await requestJson('/session/totp', { method: 'POST', send });
      const { toDataURL } = await import('qrcode');
      setSecret({ ...json, picture: await toDataURL(json.uri, { margin: 1, width: 220 }) });
      setCode('');
    } catch (error) {
      // Replacing an authenticator needs a code of the one in use.
      if (problemOf(error).code === 'totp-on') setReplacing(true);
      notify(sentenceOf(error), { type: 'warning' });
    }
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await requestJson('/session/totp/confirm', { method: 'POST', send: { totp: code } });
      forgetMeta();
      refresh();
      setDone(true);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  return (
    <>
      <Title title="huiji.totp.title" />
      <HelpPanel of="totp" />
      <Paper sx={{ p: 3, maxWidth: 480 }}>
        {isDone ? (
          <Typography role="status">{translate('huiji.totp.done')}</Typography>
        ) : (
          <>
            <Typography sx={{ mb: 2, lineHeight: 1.7 }}>{translate('huiji.totp.intro')}</Typography>
            {!secret && (
              <>
                {isReplacing && <CodeField label={translate('huiji.totp.current')} value={code} onChange={setCode} />}
                <Button variant="contained" onClick={start}>
                  {translate('huiji.totp.start')}
                </Button>
              </>
            )}
            {secret && (
              <form onSubmit={confirm}>
                <Box
                  component="img"
                  src={secret.picture}
                  alt={translate('huiji.totp.qr')}
                  sx={{ display: 'block', width: 220 }}
                />
                <Typography variant="body2" sx={{ my: 1 }}>
                  {translate('huiji.totp.secret')}
                  {writing.colon}
                  <code style={{ overflowWrap: 'anywhere' }}>{secret.secret}</code>
                </Typography>
                <CodeField label={translate('huiji.totp.code')} value={code} onChange={setCode} />
                <Button type="submit" variant="contained">
                  {translate('huiji.totp.confirm')}
                </Button>
              </form>
            )}
          </>
        )}
      </Paper>
    </>
  );
}

type CodeProps = { label: string; value: string; onChange: (code: string) => void };

function CodeField({ label, value, onChange }: CodeProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      required
      autoComplete="one-time-code"
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6, pattern: '[0-9]{6}' } }}
      sx={{ my: 1, display: 'block' }}
    />
  );
}
