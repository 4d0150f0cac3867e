// The database has one door: SQL stands behind it, and the API only looks through its gates.
import type { Law } from './law.ts';

const isStore = (path: string) => /^models\/(store|migrations)\//.test(path);
/** Tests look at rows as they are stored, benches write the floors they compare with. */
const isMeasuring = (path: string) => /^(tests|bench)\//.test(path);
const sqlDoors = /^\.\/models\/store\/sql\/(sql|connect|connection|selectSql|sequelize\w+|guardedPg)\.ts$/;
const statement =
  /['"`]\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|COPY|LOCK|TRUNCATE|ALTER|CREATE|DROP)\s+[\w"$(*'1]/;

export const sqlLaw: Law = {
  name: 'SQL stands in models/store',
  breaches({ path, text, imports }) {
    if (isStore(path) || isMeasuring(path)) return [];
    const doors = imports.filter((name) => sqlDoors.test(name)).map((name) => `imports ${name.slice(2)}`);
    const call = /\b(tx|load|client)\s*\.query\s*[(<]/.exec(text);
    const written = statement.exec(text);
    return [
      ...doors,
      ...(call ? [`calls ${call[1]}.query`] : []),
      ...(written ? [`holds the statement ${written[0].slice(1).trim()} …`] : []),
    ];
  },
};

/** What of models/store the API may import, and why it writes nothing by it. */
const readable: [place: string, why: string][] = [
  ['models/store/gates/', 'reads, through scope and mask'],
  ['models/store/sql/crypto.ts', 'seals what a session keeps, without the database'],
  ['models/store/sql/databaseErrors.ts', 'turns errors into sentences'],
];

/** What one file of the API may import besides. */
const named: Record<string, [place: string, why: string]> = {
  'api/server.ts': ['models/store/openDatabase.ts', 'puts the parts together'],
  'api/middleware/session.ts': [
    'models/store/queries/sessions.ts',
    'express-session keeps sessions by a store it calls itself, outside any verb: they are the one thing the API writes',
  ],
};

export const apiReadsLaw: Law = {
  name: 'api reads through the gates of models/store and writes nothing',
  breaches({ path, imports }) {
    if (!path.startsWith('api/')) return [];
    const places = [...readable, ...(named[path] ? [named[path]] : [])].map(([place]) => place);
    return imports
      .map((name) => name.slice(2))
      .filter((target) => target.startsWith('models/store/') && !places.some((place) => target.startsWith(place)))
      .map((target) => `imports ${target}; call a workflow, or read by ${places.join(', ')}`);
  },
};

const internalsFile = 'models/store/sql/sequelizeInternals.ts';
const internals = /\b(connectionManager|queryGenerator|getWhereConditions|mapWhereFieldNames|_invalid\b|queryType)/;

export const internalsLaw: Law = {
  name: 'the inside of Sequelize is used in one file',
  breaches({ path, text }) {
    if (path === internalsFile || path.startsWith('tests/')) return [];
    const found = internals.exec(text);
    return found ? [`uses ${found[1]}; that stands in ${internalsFile}`] : [];
  },
};
