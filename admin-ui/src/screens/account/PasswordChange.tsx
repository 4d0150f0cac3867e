import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Title, useLocale, useTranslate } from 'react-admin';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';

/** One's own password, with what is asked of it where it is typed. */
export default function PasswordChange() {
  const translate = useTranslate();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const [values, setValues] = useState({ current: '', password: '', again: '' });
  const [said, setSaid] = useState<{ text: string; severity: 'error' | 'success' }>();
  const { data: rules } = useQuery({
    queryKey: ['passwordRules'],
    queryFn: () => requestJson('/public/passwordRules').then(({ json }) => json.items),
  });
  const bind = (name: keyof typeof values) => ({
    name,
    type: 'password',
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => setValues({ ...values, [name]: target.value }),
    label: translate(`huiji.password.${name}`),
    fullWidth: true,
    margin: 'dense' as const,
    autoComplete: name === 'current' ? 'current-password' : 'new-password',
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { current, password, again } = values;
    if (password !== again) {
      setSaid({ text: translate('huiji.password.different'), severity: 'error' });
      return;
    }
    try {
      await requestJson('/session/password', { method: 'PUT', send: { password, ...(current && { current }) } });
      setValues({ current: '', password: '', again: '' });
      setSaid({ text: translate('huiji.password.done'), severity: 'success' });
    } catch (error) {
      setSaid({ text: sentenceOf(error), severity: 'error' });
    }
  };
  return (
    <>
      <Title title="huiji.password.title" />
      <HelpPanel of="password" />
      <Paper component="form" onSubmit={submit} sx={{ p: 3, maxWidth: 480 }}>
        <TextField {...bind('current')} helperText={translate('huiji.password.currentHint')} />
        <TextField {...bind('password')} required />
        <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
          {rules?.map((rule) => (
            <Typography component="li" variant="body2" key={rule.zh}>
              {rule[locale]}
            </Typography>
          ))}
        </Box>
        <TextField {...bind('again')} required />
        {said && (
          <Alert severity={said.severity} sx={{ my: 1 }}>
            {said.text}
          </Alert>
        )}
        <Button type="submit" variant="contained" sx={{ mt: 1 }}>
          {translate('huiji.password.submit')}
        </Button>
      </Paper>
    </>
  );
}
