import { Button, Stack, TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { sentenceOf } from '../../providers/requestJson.ts';
import { requestCode } from './requestCode.ts';

type Props = {
  phone: string;
  phoneField: TextFieldProps;
  codeField: TextFieldProps;
  say: (message: string, isError: boolean) => void;
};

/** A phone, the code sent to it, and when the next one may be asked for. */
export function CodeFields({ phone, phoneField, codeField, say }: Props) {
  const translate = useTranslate();
  const [left, setLeft] = useState(0);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const send = async () => {
    setBusy(true);
    try {
      setLeft(await requestCode(phone));
      say(translate('huiji.signIn.codeSent'), false);
    } catch (error) {
      say(sentenceOf(error), true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <TextField {...phoneField} type="tel" autoComplete="tel" autoFocus />
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <TextField
          {...codeField}
          autoComplete="one-time-code"
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
        />
        <Button onClick={send} disabled={!phone || isBusy || left > 0} sx={{ flexShrink: 0 }}>
          {left > 0 ? translate('huiji.signIn.nextCode', { seconds: left }) : translate('huiji.signIn.sendCode')}
        </Button>
      </Stack>
    </>
  );
}
