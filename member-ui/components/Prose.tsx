/** A text document: paragraphs parted by empty lines; a short line without a full stop is a heading. */
export function Prose({ body, level = 2 }: { body: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const blocks = body.split(/\n\s*\n/).map((block) => block.trim());
  return (
    <div class="prose">
      {blocks
        .filter(Boolean)
        .map((block, index) =>
          isHeading(block) ? <Heading key={index}>{block}</Heading> : <p key={index}>{block}</p>,
        )}
    </div>
  );
}

const isHeading = (block: string) => block.length <= 16 && !/[。；：，！？!?.;]/.test(block);
