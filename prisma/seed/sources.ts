/** Where the reference data come from, as the rows themselves say it. */
export const sources = {
  units: 'Nghị quyết 871/NQ-UBTVQH14; danh mục đơn vị hành chính của Tổng cục Thống kê',
  review: 'Bài viết tổng kết 10 năm của Ủy ban MTTQ tỉnh Yên Bái (2023)',
  holidays: 'Điều 112 Bộ luật Lao động 2019 và thông báo nghỉ lễ, tết hằng năm cho công chức',
} as const;
