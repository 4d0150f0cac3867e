import type { FieldProblem } from '../../contract/problem.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/speaking.ts';

/** What is wrong, all of it, each line leading to its field. */
export function ErrorSummary({ problems, title }: { problems: FieldProblem[]; title?: string | undefined }) {
  const words = useWords(shellWords);
  if (problems.length === 0 && !title) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} data-focus>
      <h2 id="errors-title">{title ?? words.errors(problems.length)}</h2>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ path, message }) => (
            <li key={path + message}>{path ? <a href={`#${path}`}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
