import {
  Alert,
  Box,
  Button,
  DialogActions,
  DialogContent,
  Link,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { JoinCode as Code } from '../../../../contract/joinCode.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { posterPicture } from './posterPicture.ts';

/** The joining QR code of a union, to print or to post. */
export function JoinCode({ code, children }: { code: Code; children?: React.ReactNode }) {
  const translate = useTranslate();
  const writing = useWriting();
  const { token, validTo, unprintable, union, holds, leadsTo } = code;
  const [chosen = { process: '', title: '' }] = leadsTo;
  const [process, setProcess] = useState(chosen.process);
  const title = leadsTo.find((each) => each.process === process)?.title ?? '';
  const query = new URLSearchParams({ u: token, process }).toString();
  const hasBoxes = unprintable.length > 0;
  const print = hasBoxes ? '/poster.svg' : '/poster.pdf';
  const address = `${window.location.origin}/${process}?u=${encodeURIComponent(token)}`;
  const { data: picture } = useQuery({
    queryKey: ['joinCode', address],
    queryFn: async () => (await import('qrcode')).toDataURL(address, { margin: 2, width: 480 }),
  });
  const { data: poster } = useQuery({ queryKey: ['poster', query], queryFn: () => posterPicture(query) });
  return (
    <>
      <DialogContent sx={{ textAlign: 'center' }}>
        {leadsTo.length > 1 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={process}
            onChange={(_, picked: string | null) => picked && setProcess(picked)}
            aria-label={translate('huiji.joinCode.leadsTo')}
            sx={{ mb: 1 }}
          >
            {leadsTo.map((each) => (
              <ToggleButton key={each.process} value={each.process}>
                {each.title}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
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
            title,
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
        <Button component="a" href={`${print}?${query}`} target="_blank" rel="noopener">
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
