import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import { apiUrl } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';

const said = { zh: '导出为表格（CSV）', en: 'Export as a table (CSV)' };

/** Takes out what the list shows under its present filter, all pages of it. */
export function ExportLink() {
  const words = useWords();
  const { filterValues } = useListContext();
  const query = new URLSearchParams({ filter: JSON.stringify(filterValues ?? {}) });
  return (
    <Button component="a" size="small" startIcon={<DownloadIcon />} href={`${apiUrl}/auditExport?${query}`} download>
      {words(said)}
    </Button>
  );
}
