-- A street narrowed by status and type is one range of the index by which a street is listed.
ALTER TABLE placement ADD COLUMN facet text COLLATE "C" NOT NULL DEFAULT '';
COMMENT ON COLUMN placement.facet IS '清单最常用的筛选值(如 专利类型|法律状态),随归属一并保存,供按街道筛选';
DROP INDEX placement_by_street;
CREATE INDEX placement_by_street ON placement (district_code, kind, street, facet, record_id);
