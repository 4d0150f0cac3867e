import { Box } from '@mui/material';
import { lazy, Suspense } from 'react';

/** The whole set, of which a descriptor may name any: it weighs more than a screen and is drawn when the words stand. */
const Drawn = lazy(() => import('./DrawnIcon.tsx'));

/** The icon that a descriptor names; its room is kept until it is there. */
export function FeatherIcon({ name }: { name: string | undefined }) {
  return (
    <Suspense fallback={<Box component="span" sx={{ display: 'inline-block', width: 20, height: 20 }} />}>
      <Drawn name={name} />
    </Suspense>
  );
}
