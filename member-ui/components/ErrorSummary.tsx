import type { FieldProblem } from '../../contract/problem.ts';

/** What is wrong, all of it, each line leading to its field. */
export function ErrorSummary({ problems, title }: { problems: FieldProblem[]; title?: string | undefined }) {
  if (problems.length === 0 && !title) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} data-focus>
      <h2 id="errors-title">{title ?? `有${problems.length}处需要修改`}</h2>
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
