import { Alert, Box, Button, Link, Paper, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { LocalesMenuButton, Notification, useLogin, useTranslate } from 'react-admin';
import { problemOf, sentenceOf } from '../../providers/requestJson.ts';

/** Login name and password; the one-time code is asked for only when the account has it on. */
export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [values, setValues] = useState({ loginName: '', password: '', totp: '' });
  const [needsTotp, setNeedsTotp] = useState(false);
  const [message, setMessage] = useState('');
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
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setMessage('');
    const { totp, ...credentials } = values;
    try {
      await login(needsTotp ? { ...credentials, totp } : credentials);
    } catch (error) {
      const needsCode = problemOf(error).code === 'totp-needed';
      if (needsCode) setNeedsTotp(true);
      setMessage(needsCode && !needsTotp ? translate('huiji.signIn.totpNeeded') : sentenceOf(error));
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
        <form onSubmit={submit}>
          <TextField {...bind('loginName')} autoComplete="username" autoFocus />
          <TextField {...bind('password')} type="password" autoComplete="current-password" />
          {needsTotp && (
            <TextField
              {...bind('totp')}
              autoFocus
              autoComplete="one-time-code"
              slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6, pattern: '[0-9]{6}' } }}
            />
          )}
          {message && (
            <Alert severity={needsTotp && !values.totp ? 'info' : 'error'} sx={{ my: 1 }}>
              {message}
            </Alert>
          )}
          <Button type="submit" variant="contained" size="large" fullWidth disabled={isBusy} sx={{ mt: 2 }}>
            {translate(isBusy ? 'huiji.signIn.busy' : 'huiji.signIn.submit')}
          </Button>
          <Link href="/forgot" variant="body2" sx={{ display: 'block', mt: 2, textAlign: 'center' }}>
            {translate('huiji.signIn.forgot')}
          </Link>
        </form>
      </Paper>
      <Notification />
    </Box>
  );
}
