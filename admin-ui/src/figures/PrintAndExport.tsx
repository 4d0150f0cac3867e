import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles } from '@mui/material';
import { apiUrl } from '../providers/requestJson.ts';
import { useWords } from '../providers/useWords.ts';

const said = {
  print: { zh: '打印', en: 'Print' },
  csv: { zh: '导出为表格（CSV）', en: 'Export as a table (CSV)' },
};

/** Puts the numbers of a screen on paper, without what stands around them, or into a table. @param href of the table, below the API */
export function PrintAndExport({ href }: { href: string }) {
  const words = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 0.5, displayPrint: 'none' }}>
      <GlobalStyles styles={onPaper} />
      <Button size="small" startIcon={<PrintIcon />} onClick={() => window.print()}>
        {words(said.print)}
      </Button>
      <Button component="a" size="small" startIcon={<DownloadIcon />} href={apiUrl + href} download>
        {words(said.csv)}
      </Button>
    </Box>
  );
}

const onPaper = {
  '@page': { size: 'A4 landscape', margin: '12mm' },
  '@media print': {
    'header, details, .MuiDrawer-root': {
      display: 'none !important',
    },
    'body, .RaLayout-content, .RaLayout-appFrame': {
      background: '#fff !important',
      padding: '0 !important',
      margin: '0 !important',
    },
    a: { textDecoration: 'none !important', color: 'inherit !important' },
  },
};
