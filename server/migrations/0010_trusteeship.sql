-- Trusteeship (知识产权托管): what is a secret of its holder stands apart from the registers.

CREATE TABLE sealed_record (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  natural_key   text COLLATE "C" NOT NULL,
  title         text NOT NULL,
  facts         jsonb NOT NULL,
  src           jsonb NOT NULL,
  holders       text[] COLLATE "C" NOT NULL,
  created_seq   bigint NOT NULL,
  updated_seq   bigint NOT NULL,
  PRIMARY KEY (district_code, kind, record_id)
);
CREATE INDEX sealed_record_by_holder ON sealed_record USING gin (holders);
COMMENT ON TABLE sealed_record IS '未公开的申请:不进登记簿、清单、检索、导出和数字;只有权利人及其委托的代理机构可见,科室只见件数';
COMMENT ON COLUMN sealed_record.holders IS '申请人名称(归一),第一申请人在前';
