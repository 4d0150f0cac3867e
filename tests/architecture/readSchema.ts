// models/schema.sql as tables with their keys, so that laws may look at them.

export type Key = { name: string; columns: string[] };
export type ForeignKey = Key & { to: string; toColumns: string[] };
export type Table = { name: string; columns: Map<string, { nullable: boolean }>; unique: Key[]; foreign: ForeignKey[] };

const list = (text: string) => text.split(',').map((each) => each.trim());

export function readSchema(schema: string): Table[] {
  return [...schema.matchAll(/^CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/gm)].map(([, name = '', body = '']) => ({
    name,
    columns: new Map(
      [...body.matchAll(/^ {2}(?!CONSTRAINT)(\w+) (.*)$/gm)].map(([, column = '', type = '']) => [
        column,
        { nullable: !type.includes('NOT NULL') },
      ]),
    ),
    unique: [
      ...keysIn(body, /^ {2}CONSTRAINT (\w+) (?:PRIMARY KEY|UNIQUE) \(([^)]*)\)/gm),
      ...keysIn(schema, new RegExp(`^CREATE UNIQUE INDEX (\\w+) ON ${name} USING \\w+ \\(([^)]*)\\)`, 'gm')),
    ],
    foreign: [...body.matchAll(/^ {2}CONSTRAINT (\w+) FOREIGN KEY \(([^)]*)\) REFERENCES (\w+)\(([^)]*)\)/gm)].map(
      ([, key = '', columns = '', to = '', toColumns = '']) => ({
        name: key,
        columns: list(columns),
        to,
        toColumns: list(toColumns),
      }),
    ),
  }));
}

const keysIn = (text: string, pattern: RegExp): Key[] =>
  [...text.matchAll(pattern)].map(([, name = '', columns = '']) => ({ name, columns: list(columns) }));
