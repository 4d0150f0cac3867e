import { Box } from '@mui/material';
import type { TextToRead as Text } from '../../../contract/processes.ts';

/** A text document, unfolded: what one ought to know before going on. */
export const TextToRead = ({ text: { title, body } }: { text: Text }) => (
  <Box
    component="details"
    open
    sx={{ my: 1, fontSize: 14, lineHeight: 1.7, '& summary': { cursor: 'pointer', py: 0.5, fontWeight: 600 } }}
  >
    <summary>{title}</summary>
    <Box sx={{ whiteSpace: 'pre-wrap', maxHeight: 260, overflowY: 'auto', pr: 1 }}>{body}</Box>
  </Box>
);
