/** What a newcomer finds: who is missing in a programme, and the first units. */
export const firstQuery = `# Thử truy vấn: bấm nút chạy (hoặc Ctrl-Enter). Mọi trường đều có mô tả ở ngăn bên trái.
# Chỉ thấy những gì tài khoản đang đăng nhập được xem.
query {
  viewer {
    name
    businessDate
  }
  signingCoverage(programme: "09/CTr-BCA-MTTW", level: [COMMUNE]) {
    expected
    inForce
    missing
    missingUnits {
      code
      fullName
    }
  }
  units(level: [DISTRICT]) {
    totalCount
    nodes {
      code
      fullName
    }
  }
}
`;
