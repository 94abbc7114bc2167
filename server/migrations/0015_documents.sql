-- Official documents that are composed from frozen figures: what a person wrote into one, and every issue of it as it went out.

CREATE TABLE official_document (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  document_id   uuid NOT NULL,
  template      text COLLATE "C" NOT NULL,
  set_id        uuid,
  matter_id     uuid,
  fields        jsonb NOT NULL,
  revision      integer NOT NULL,
  created_by    text COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  changed_by    text COLLATE "C" NOT NULL,
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, document_id),
  FOREIGN KEY (district_code, set_id) REFERENCES frozen_set (district_code, set_id),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id)
);
CREATE INDEX official_document_by_template ON official_document (district_code, template, changed_at DESC);
CREATE INDEX official_document_by_matter ON official_document (district_code, matter_id) WHERE matter_id IS NOT NULL;
COMMENT ON TABLE official_document IS '公文:一种模板、一套冻结数据或一件事项,以及由人填写的各项';
COMMENT ON COLUMN official_document.fields IS '由人填写的各项;下一期起草时带过去(只适用于本期的除外)';
COMMENT ON COLUMN official_document.revision IS '每次修改加一,两人同时修改时后者须先刷新';

CREATE TABLE official_issue (
  district_code text COLLATE "C" NOT NULL,
  document_id   uuid NOT NULL,
  no            integer NOT NULL,
  title         text NOT NULL,
  set_id        uuid,
  numbers       jsonb NOT NULL,
  gaps          integer NOT NULL,
  pages         integer NOT NULL,
  file_name     text NOT NULL,
  docx_sha256   text COLLATE "C" NOT NULL,
  pdf_sha256    text COLLATE "C" NOT NULL,
  made_by       text COLLATE "C" NOT NULL,
  made_at       timestamptz NOT NULL,
  PRIMARY KEY (district_code, document_id, no),
  FOREIGN KEY (district_code, document_id) REFERENCES official_document (district_code, document_id),
  FOREIGN KEY (district_code, set_id) REFERENCES frozen_set (district_code, set_id),
  FOREIGN KEY (district_code, docx_sha256) REFERENCES file (district_code, sha256),
  FOREIGN KEY (district_code, pdf_sha256) REFERENCES file (district_code, sha256)
);
COMMENT ON TABLE official_issue IS '成文记录:只增不改;每个数连同来源存下,再次成文时列出哪些数变了';
COMMENT ON COLUMN official_issue.numbers IS '文中每个数:键、写法、名称、来源';
COMMENT ON COLUMN official_issue.gaps IS '成文时还空着的项数';
