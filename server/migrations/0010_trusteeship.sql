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

CREATE TABLE portfolio (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  portfolio_id  uuid NOT NULL,
  unit_id       uuid NOT NULL,
  holder_key    text COLLATE "C" NOT NULL,
  holder_name   text NOT NULL,
  part          text COLLATE "C" NOT NULL CHECK (part IN ('own', 'delegated')),
  basis         text NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date,
  granted_by    text COLLATE "C" NOT NULL,
  granted_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, portfolio_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX portfolio_by_unit ON portfolio (district_code, unit_id);
CREATE INDEX portfolio_by_holder ON portfolio (district_code, holder_key);
COMMENT ON TABLE portfolio IS '托管范围:哪个单位(企业本身或受托机构)管哪个权利人的权利,起止日和依据';
COMMENT ON COLUMN portfolio.part IS 'own 本企业 / delegated 受托(代理机构凭委托书)';
COMMENT ON COLUMN portfolio.basis IS '依据:委托书、托管协议等';
COMMENT ON COLUMN portfolio.valid_to IS '自该日起失效;空为长期';

CREATE TABLE private_fact (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  fact_id       uuid NOT NULL,
  unit_id       uuid NOT NULL,
  holder_key    text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('trade-secret', 'application', 'other')),
  title         text NOT NULL,
  note          text NOT NULL,
  next_on       date,
  created_by    text COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (district_code, fact_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX private_fact_by_holder ON private_fact (district_code, holder_key) WHERE ended_at IS NULL;
COMMENT ON TABLE private_fact IS '企业自记的商业秘密、未公开事项:只有企业本身和受托机构可见,科室只见件数';
COMMENT ON COLUMN private_fact.next_on IS '下一个要办的日子,企业自定';
