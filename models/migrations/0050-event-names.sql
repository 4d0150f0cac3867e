-- The name of an event begins with what happened: a message that still waits is found by its new name when it is taken back.
UPDATE notices SET event = concat_ws('/', split_part(event, '/', 2), split_part(event, '/', 1), split_part(event, '/', 3))
WHERE state IN ('pending', 'sending') AND event ~ '^[0-9a-f-]{36}/[a-z]+/[0-9]+$';
