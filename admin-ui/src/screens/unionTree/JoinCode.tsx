import { Alert, Box, Button, DialogActions, DialogContent, Link, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { JoinCode as Code } from '../../../../contract/joinCode.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { posterPicture } from './posterPicture.ts';

/** The joining QR code of a union, to print or to post. */
export function JoinCode({ code, children }: { code: Code; children?: React.ReactNode }) {
  const translate = useTranslate();
  const writing = useWriting();
  const { token, validTo, unprintable, union, holds } = code;
  const hasBoxes = unprintable.length > 0;
  const print = hasBoxes ? '/poster.svg' : '/poster.pdf';
  const address = `${window.location.origin}/join?u=${encodeURIComponent(token)}`;
  const { data: picture } = useQuery({
    queryKey: ['joinCode', token],
    queryFn: async () => (await import('qrcode')).toDataURL(address, { margin: 2, width: 480 }),
  });
  const { data: poster } = useQuery({ queryKey: ['poster', token], queryFn: () => posterPicture(token) });
  return (
    <>
      <DialogContent sx={{ textAlign: 'center' }}>
        {picture && (
          <Box
            component="img"
            src={picture}
            alt={translate('huiji.joinCode.title')}
            sx={{ width: 240, maxWidth: '100%' }}
          />
        )}
        <Typography sx={{ my: 1 }}>
          {translate(holds ? 'huiji.joinCode.hint' : 'huiji.joinCode.below', {
            name: union.name,
            date: writing.day(validTo),
          })}
        </Typography>
        <Link href={address} target="_blank" rel="noopener" sx={{ overflowWrap: 'anywhere', fontSize: 13 }}>
          {address}
        </Link>
        {hasBoxes && (
          <Alert severity="warning" sx={{ mt: 1, textAlign: 'left' }}>
            {translate('huiji.joinCode.boxes', { missing: unprintable.join('') })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button component="a" href={`${print}?u=${encodeURIComponent(token)}`} target="_blank" rel="noopener">
          {translate(hasBoxes ? 'huiji.joinCode.picturePoster' : 'huiji.joinCode.poster')}
        </Button>
        {poster && (
          <Button component="a" href={poster} download={`${translate('huiji.joinCode.poster')} ${union.name}.png`}>
            {translate('huiji.joinCode.posterPicture')}
          </Button>
        )}
        {picture && (
          <Button component="a" href={picture} download={`${union.name}.png`}>
            {translate('huiji.joinCode.download')}
          </Button>
        )}
        {children}
      </DialogActions>
    </>
  );
}
