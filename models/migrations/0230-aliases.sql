-- Words that found nothing when somebody looked for his union: counted by day and region, without a person in them. Staff make an
-- alias of them, by which the union is found from then on.
ALTER TABLE unions ADD COLUMN aliases text[] NOT NULL DEFAULT '{}';
CREATE TABLE missed_searches (
  id uuid PRIMARY KEY,
  words text NOT NULL,
  union_id uuid NOT NULL REFERENCES unions (id),
  day date NOT NULL,
  times integer NOT NULL DEFAULT 1,
  alias_of_id uuid REFERENCES unions (id),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'used')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  UNIQUE (words, union_id, day)
);
CREATE INDEX missed_searches_day ON missed_searches (day, id);
CREATE INDEX missed_searches_created ON missed_searches (created_at DESC, id);
CREATE INDEX missed_searches_times ON missed_searches (times DESC, id);
CREATE INDEX missed_searches_union ON missed_searches (union_id, day DESC);
