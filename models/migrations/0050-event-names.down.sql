UPDATE notices SET event = concat_ws('/', split_part(event, '/', 2), split_part(event, '/', 1), split_part(event, '/', 3))
WHERE state IN ('pending', 'sending') AND event ~ '^[a-z]+/[0-9a-f-]{36}/[0-9]+$';
