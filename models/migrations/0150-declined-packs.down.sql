DROP TABLE declined_packs;
