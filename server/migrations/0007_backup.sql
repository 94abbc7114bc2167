-- A record is read whole, by every list and every verdict, and written whole, by every import and every restore: packing those
-- of more than 2 KB costs more than the space it saves. Up to a page they are kept as they are.
ALTER TABLE record_patents SET (toast_tuple_target = 8160);
ALTER TABLE record_marks SET (toast_tuple_target = 8160);
ALTER TABLE record_enterprises SET (toast_tuple_target = 8160);
ALTER TABLE record_other SET (toast_tuple_target = 8160);
