import type { Fact } from '../../contract/pageView.ts';
import type { PersonalCopy } from '../../contract/personalCopy.ts';
import type { Language } from '../../contract/words.ts';
import { Facts } from '../components/Facts.tsx';
import { copyWords } from '../words/copy.ts';
import { shellWords } from '../words/shell.ts';

type Section = Omit<PersonalCopy['sections'][number], 'records'> & {
  /** `file`: one that is packed in, and opens by itself. */
  records: { facts: Fact[]; file?: { name: string; href: string } | undefined }[];
};
type Props = { language: Language; name: string; madeAt: string; sections: Section[]; left: PersonalCopy['left'] };

const style = `body{font:16px/1.6 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222}h2{margin-top:2em;border-bottom:1px solid #999}
.facts>div{display:flex;gap:1em}dt{flex:0 0 11em;color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}h3{font-size:1em}`;

/** A file that is read without us: it loads nothing and leads nowhere. */
export function CopyDocument({ language, name, madeAt, sections, left }: Props) {
  const words = copyWords[language];
  return (
    <html lang={shellWords[language].lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{words.title}</h1>
        <p>{words.of(name, madeAt)}</p>
        {sections.map(({ resource, title, kept, records }) => (
          <section key={resource}>
            <h2>{title}</h2>
            <p>
              {words.kept}
              {kept}
            </p>
            {records.map(({ facts, file }, index) => (
              <div key={`${resource}${index + 1}`}>
                {records.length > 1 && <h3>{words.record(index + 1)}</h3>}
                <Facts facts={facts} />
                {file && (
                  <a download={file.name} href={file.href}>
                    {words.save(file.name)}
                  </a>
                )}
              </div>
            ))}
          </section>
        ))}
        <section>
          <h2>{words.left}</h2>
          <p>{words.leftSays}</p>
          <ul>
            {left.map(({ title, why }) => (
              <li key={title}>
                {title}: {why}
              </li>
            ))}
          </ul>
        </section>
      </body>
    </html>
  );
}
