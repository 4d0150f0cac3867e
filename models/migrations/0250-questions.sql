CREATE TABLE questions (
  id uuid NOT NULL,
  text text NOT NULL,
  union_id uuid NOT NULL REFERENCES unions(id),
  state text NOT NULL CHECK (state IN ('asked', 'answered')),
  answer text,
  answered_by_id uuid,
  answered_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX questions_newest ON questions (created_at DESC, id);

CREATE TABLE faq_tallies (
  id uuid NOT NULL,
  question text NOT NULL,
  faq text NOT NULL,
  union_id uuid NOT NULL REFERENCES unions(id),
  helpful integer NOT NULL DEFAULT 0 CHECK (helpful >= 0),
  unhelpful integer NOT NULL DEFAULT 0 CHECK (unhelpful >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX faq_tallies_one ON faq_tallies (union_id, faq);
CREATE INDEX faq_tallies_newest ON faq_tallies (created_at DESC, id);
