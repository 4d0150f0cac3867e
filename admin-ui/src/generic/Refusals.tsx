import { Box, Typography } from '@mui/material';
import type { FieldProblem } from '../../../contract/problem.ts';

/** The input of an action that a problem lies in: `lines` of `lines/3`. */
export const inputOf = (path: string): string => path.replace(/^\//, '').split(/[./]/)[0] ?? '';

/** All that is wrong with one input, each on a line of its own. */
export function Refusals({ problems }: { problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Box role="alert" tabIndex={0} sx={{ maxHeight: 180, overflowY: 'auto', mb: 1 }}>
      {problems.map(({ path, message }) => (
        <Typography key={path + message} variant="body2" color="error">
          {message}
        </Typography>
      ))}
    </Box>
  );
}
