-- Packs that the operator left out at the setup: they do not install themselves, and asking for one takes it off this list.
CREATE TABLE declined_packs (
  pack text PRIMARY KEY,
  declined_at timestamptz NOT NULL DEFAULT now()
);
