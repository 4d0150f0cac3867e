import type { FileLink } from '../../contract/pageView.ts';

export const FileLinks = ({ files }: { files: FileLink[] }) => (
  <>
    {files.map(({ title, href }) => (
      <a class="file" key={href} href={href} download={title}>
        {title}
      </a>
    ))}
  </>
);
