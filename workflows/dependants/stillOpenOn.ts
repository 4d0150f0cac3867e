import type { Language } from '../../contract/words.ts';
import type { Title } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { hangingOn, statesOf } from './countDependants.ts';

const mostNamed = 3;
const mostCounted = 20;

/** What hangs on a record and is not settled yet, in sentences. @param except what is done at this moment */
export async function stillOpenOn(
  name: ResourceName,
  id: string,
  except: string | undefined,
  language: Language,
): Promise<string[]> {
  const said = hangingOn(name).map(async ({ resource, declared: { field, title, in: group } }) => {
    const where = { [field]: id, ...(group && { state: statesOf(resource.name, group) }) };
    const rows = await find<ResourceName>(resource.name, where as Parameters<typeof find<ResourceName>>[1], {
      limit: mostCounted,
    });
    const names = rows
      .filter((row) => row.id !== except)
      .map((row) => String(Object(row).title ?? Object(row)[resource.label] ?? ''));
    return names.length > 0 ? [sentence(title, names, language)] : [];
  });
  return (await Promise.all(said)).flat();
}

function sentence(title: Title, names: readonly string[], language: Language): string {
  const named = names.slice(0, mostNamed);
  const more = names.length - named.length;
  return language === 'en'
    ? `${title.en} that go on at the present union: ${named.join(', ')}${more ? `, and ${more} more` : ''}`
    : `${title.zh}仍由现在的工会办理：${named.join('、')}${more ? `，另有${more}件` : ''}`;
}
