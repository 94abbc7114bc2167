-- Watch of marks (商标监测): names that are protected beside the registers, gazette files that were checked against all of them,
-- and what was found. Brand guidance (商标品牌指导站): stations and their visits.

CREATE TABLE mark_protected (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  protected_id  uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('brand', 'gi', 'tradeName', 'official', 'special', 'olympic', 'place', 'person', 'other')),
  name          text NOT NULL,
  nice_class    smallint NOT NULL CHECK (nice_class BETWEEN 0 AND 45),
  holder        text NOT NULL,
  basis         text NOT NULL,
  valid_to      date,
  added_by      text COLLATE "C" NOT NULL,
  added_at      timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (district_code, protected_id)
);
COMMENT ON TABLE mark_protected IS '受保护名称:登记簿之外由科室加入的名称(重点品牌、特殊标志、地名、人名等)';
COMMENT ON COLUMN mark_protected.nice_class IS '类别,0 为全部类别';
COMMENT ON COLUMN mark_protected.basis IS '受保护的依据:文件、公告、认定';
COMMENT ON COLUMN mark_protected.valid_to IS '保护到哪一天(特殊标志有期限);空为长期';

CREATE TABLE mark_gazette (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  gazette_id    uuid NOT NULL,
  title         text NOT NULL,
  file_name     text NOT NULL,
  sha256        text COLLATE "C" NOT NULL,
  published     date,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  counts        jsonb NOT NULL,
  unread        jsonb NOT NULL,
  problem       jsonb,
  uploaded_by   text COLLATE "C" NOT NULL,
  uploaded_at   timestamptz NOT NULL,
  checked_on    date,
  PRIMARY KEY (district_code, gazette_id)
);
COMMENT ON TABLE mark_gazette IS '商标初步审定公告文件及其比对';
COMMENT ON COLUMN mark_gazette.published IS '初步审定公告日:文件各行未写明时适用';
COMMENT ON COLUMN mark_gazette.counts IS '公告件数、受保护名称数、命中数、申请人自己的商标数';
COMMENT ON COLUMN mark_gazette.unread IS '未能采用的行及原因';

CREATE TABLE mark_hit (
  district_code text COLLATE "C" NOT NULL,
  hit_id        uuid NOT NULL,
  gazette_id    uuid NOT NULL,
  fresh_name    text NOT NULL,
  fresh_class   smallint NOT NULL,
  fresh_number  text COLLATE "C" NOT NULL,
  applicant     text NOT NULL,
  agency        text NOT NULL,
  published     date,
  kept_kind     text COLLATE "C" NOT NULL,
  kept_id       text COLLATE "C" NOT NULL,
  kept_name     text NOT NULL,
  kept_class    smallint NOT NULL,
  kept_holder   text NOT NULL,
  rule          text COLLATE "C" NOT NULL,
  verdict       text COLLATE "C" NOT NULL CHECK (verdict IN ('similar', 'review')),
  thousandths   smallint NOT NULL,
  due           date,
  dismissed_at  timestamptz,
  dismissed_by  text COLLATE "C",
  dismissed_why text,
  matter_id     uuid,
  PRIMARY KEY (district_code, hit_id),
  FOREIGN KEY (district_code, gazette_id) REFERENCES mark_gazette (district_code, gazette_id)
);
CREATE INDEX mark_hit_by_gazette ON mark_hit (district_code, gazette_id);
CREATE INDEX mark_hit_by_due ON mark_hit (district_code, due, hit_id);
CREATE INDEX mark_hit_by_kept ON mark_hit (district_code, kept_kind, kept_id);
COMMENT ON TABLE mark_hit IS '监测命中:一件新公告的商标与一个受保护名称近似;是提示,不是认定';
COMMENT ON COLUMN mark_hit.hit_id IS '由公告商标号、类别和受保护名称推得:同一公告再次上传不重复';
COMMENT ON COLUMN mark_hit.due IS '提出异议的最后一日(两部法律都可能适用时取较早的一日);空为公告日未写明';
COMMENT ON COLUMN mark_hit.matter_id IS '由此开办的提示办件';

CREATE TABLE brand_station (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  station_id    uuid NOT NULL,
  name          text NOT NULL,
  address       text NOT NULL,
  host          text NOT NULL,
  contact       text NOT NULL,
  level         text COLLATE "C" NOT NULL CHECK (level IN ('national', 'province', 'city', 'district')),
  since         date NOT NULL,
  ended         date,
  added_by      text COLLATE "C" NOT NULL,
  added_at      timestamptz NOT NULL,
  PRIMARY KEY (district_code, station_id)
);
COMMENT ON TABLE brand_station IS '商标品牌指导站';
COMMENT ON COLUMN brand_station.host IS '依托单位';
COMMENT ON COLUMN brand_station.level IS '认定级别';

CREATE TABLE brand_visit (
  district_code text COLLATE "C" NOT NULL,
  visit_id      uuid NOT NULL,
  station_id    uuid NOT NULL,
  holder_name   text NOT NULL,
  holder_key    text COLLATE "C" NOT NULL,
  on_day        date NOT NULL,
  topics        text[] COLLATE "C" NOT NULL,
  advice        text NOT NULL,
  outcome       text COLLATE "C" NOT NULL CHECK (outcome IN ('open', 'filed', 'registered', 'renewed', 'opposed', 'solved', 'none')),
  outcome_note  text NOT NULL,
  next_on       date,
  written_by    text COLLATE "C" NOT NULL,
  written_at    timestamptz NOT NULL,
  changed_at    timestamptz,
  PRIMARY KEY (district_code, visit_id),
  FOREIGN KEY (district_code, station_id) REFERENCES brand_station (district_code, station_id)
);
CREATE INDEX brand_visit_by_day ON brand_visit (district_code, on_day DESC, visit_id);
CREATE INDEX brand_visit_by_holder ON brand_visit (district_code, holder_key);
COMMENT ON TABLE brand_visit IS '指导站的走访与指导(品牌档案)';
COMMENT ON COLUMN brand_visit.holder_key IS '企业名称(归一)';
COMMENT ON COLUMN brand_visit.outcome IS 'open 待结果 / filed 已申请 / registered 已注册 / renewed 已续展 / opposed 已异议 / solved 问题已解决 / none 无后续';
COMMENT ON COLUMN brand_visit.next_on IS '下次走访日';
