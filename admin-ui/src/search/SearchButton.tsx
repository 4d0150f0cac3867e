import Search from '@mui/icons-material/SearchOutlined';
import type { Theme } from '@mui/material';
import { Button, IconButton, useMediaQuery } from '@mui/material';
import { useEffect, useState } from 'react';
import { SearchDialog } from './SearchDialog.tsx';
import { useSearchTitle } from './useSearchTitle.ts';

/** In the app bar of every screen; “/” and Ctrl+K open it as well. */
export function SearchButton() {
  const title = useSearchTitle();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!opens(event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  if (!title) return null;
  return (
    <>
      {isNarrow ? (
        <IconButton data-tour="search" color="inherit" aria-label={title} onClick={() => setIsOpen(true)}>
          <Search />
        </IconButton>
      ) : (
        <Button
          data-tour="search"
          color="inherit"
          variant="outlined"
          startIcon={<Search />}
          onClick={() => setIsOpen(true)}
          aria-keyshortcuts="/ Control+K"
          sx={{ mr: 1, whiteSpace: 'nowrap', borderColor: 'divider', color: 'text.secondary' }}
        >
          {title} /
        </Button>
      )}
      {isOpen && <SearchDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Not while one types elsewhere. */
function opens({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return true;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return key === '/' && !isTyping && !ctrlKey && !metaKey;
}
