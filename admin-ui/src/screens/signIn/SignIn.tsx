import { Alert, Box, Button, Link, Paper, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { LocalesMenuButton, Notification, useLogin, useTranslate } from 'react-admin';
import { OldRelease } from '../../layout/OldRelease.tsx';
import { problemOf, sentenceOf } from '../../providers/requestJson.ts';
import { CodeFields } from './CodeFields.tsx';

/** A name and a password, or a phone and the code sent to it; the one-time code is asked for only when the account has it on. */
export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [values, setValues] = useState({ loginName: '', password: '', phone: '', code: '', totp: '' });
  const [isByCode, setByCode] = useState(false);
  const [needsTotp, setNeedsTotp] = useState(false);
  const [message, setMessage] = useState<{ text: string; isError: boolean }>();
  const [isBusy, setBusy] = useState(false);
  const bind = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => setValues({ ...values, [name]: target.value }),
    label: translate(`huiji.signIn.${name}`),
    required: true,
    fullWidth: true,
    margin: 'normal' as const,
  });
  const changeWay = () => {
    setByCode(!isByCode);
    setNeedsTotp(false);
    setMessage(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setMessage(undefined);
    const { totp, phone, code, ...named } = values;
    const credentials = isByCode ? { phone, code } : named;
    try {
      await login(needsTotp ? { ...credentials, totp } : credentials);
    } catch (error) {
      const needsCode = problemOf(error).code === 'totp-needed';
      if (needsCode) setNeedsTotp(true);
      const isAsking = needsCode && !needsTotp;
      setMessage({ text: isAsking ? translate('huiji.signIn.totpNeeded') : sentenceOf(error), isError: !isAsking });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Paper sx={{ width: '100%', maxWidth: 380, p: 3, borderTop: '4px solid', borderTopColor: 'secondary.main' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
          <Typography component="h1" variant="h6">
            {translate('huiji.signIn.intro')}
          </Typography>
          <LocalesMenuButton />
        </Box>
        <OldRelease />
        <form onSubmit={submit}>
          {isByCode ? (
            <CodeFields
              phone={values.phone}
              phoneField={bind('phone')}
              codeField={bind('code')}
              say={(text, isError) => setMessage({ text, isError })}
            />
          ) : (
            <>
              <TextField {...bind('loginName')} autoComplete="username" autoFocus />
              <TextField {...bind('password')} type="password" autoComplete="current-password" />
            </>
          )}
          {needsTotp && (
            <TextField
              {...bind('totp')}
              autoFocus
              autoComplete="one-time-code"
              slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6, pattern: '[0-9]{6}' } }}
            />
          )}
          {message && (
            <Alert severity={message.isError ? 'error' : 'info'} sx={{ my: 1 }}>
              {message.text}
            </Alert>
          )}
          <Button type="submit" variant="contained" size="large" fullWidth disabled={isBusy} sx={{ mt: 2 }}>
            {translate(isBusy ? 'huiji.signIn.busy' : 'huiji.signIn.submit')}
          </Button>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 2 }}>
            <Link component="button" type="button" variant="body2" onClick={changeWay}>
              {translate(isByCode ? 'huiji.signIn.byPassword' : 'huiji.signIn.byCode')}
            </Link>
            <Link href="/forgot" variant="body2">
              {translate('huiji.signIn.forgot')}
            </Link>
          </Box>
        </form>
      </Paper>
      <Notification />
    </Box>
  );
}
