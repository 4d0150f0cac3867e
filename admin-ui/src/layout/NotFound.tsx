import { Box, Button, Typography } from '@mui/material';
import { Title, useNavigate, useTranslate } from 'react-admin';

/** In place of react-admin's, which ends every sentence with a stop of its own. */
export function NotFound() {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <Box sx={{ p: 4, textAlign: 'center' }}>
      <Title defaultTitle={translate('ra.page.not_found')} />
      <Typography component="h1" variant="h5" gutterBottom>
        {translate('ra.page.not_found')}
      </Typography>
      <Typography gutterBottom>{translate('ra.message.not_found')}</Typography>
      <Button variant="contained" onClick={() => navigate(-1)}>
        {translate('ra.action.back')}
      </Button>
    </Box>
  );
}
