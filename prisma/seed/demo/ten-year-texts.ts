/**
 * What the province's report of ten years says, part by part: only what the ten-year review and its documents say, or what
 * follows from their numbers. Where they are silent, so is it, and says so.
 */
export const provinceTexts: Readonly<Record<string, string>> = {
  leadership: [
    'Thực hiện Chỉ thị số 09-CT/TW ngày 01/12/2011 của Ban Bí thư Trung ương Đảng, Kết luận số 44-KL/TW ngày 22/01/2019 và Chương trình phối hợp số 09/CTr-BCA-MTTW ngày 01/8/2013 của Bộ Công an và Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh và Công an tỉnh đã ký Chương trình phối hợp số 456/CTPH ngày 06/5/2014 và Kế hoạch phối hợp số 123 ngày 14/5/2021.',
    'Tỉnh ủy đã ban hành Chương trình hành động số 23 ngày 20/02/2012, Kế hoạch hành động số 160-KH/TU ngày 25/12/2019 thực hiện Chỉ thị số 36-CT/TW ngày 16/8/2019, Kế hoạch số 191-KH/TU ngày 18/4/2020; Ban Chấp hành Đảng bộ tỉnh ban hành Nghị quyết số 24-NQ/TU ngày 20/01/2021; Ủy ban nhân dân tỉnh ban hành Kế hoạch số 61/KH-UBND ngày 11/3/2020.',
    'Ban Chỉ đạo 138 tỉnh ban hành Kế hoạch số 113/KH-BCĐ ngày 11/5/2021, Kế hoạch số 250/KH-BCĐ ngày 31/10/2021 và Kế hoạch số 59/KH-BCĐ ngày 15/3/2022 về phòng, chống tội phạm, ma túy.',
    'Việc tổng kết 10 năm thực hiện theo Kế hoạch số 84/KH-BCA-MTTW ngày 01/3/2023 của Bộ Công an và Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam.',
  ].join('\n'),
  propaganda: [
    'Toàn tỉnh tổ chức 5.786 buổi học tập, tuyên truyền văn bản pháp luật về an ninh trật tự, với trên 410.000 lượt hộ và trên 520.000 lượt người tham gia học tập, ký cam kết.',
    'Hằng năm tái bản, in 33.000 tờ rơi tuyên truyền về tảo hôn, hôn nhân cận huyết thống và sinh con thứ ba.',
  ].join('\n'),
  self_management: [
    'Toàn tỉnh có 1.383 tổ hòa giải với 8.676 hòa giải viên, trong đó 1.364 người là cán bộ mặt trận các cấp.',
    'Có 2.026 tổ tự quản về an ninh trật tự với 52.811 thành viên, tự quản về nhân khẩu, hộ khẩu, về tài sản, về trật tự trị an và về trật tự công cộng.',
    '1.356 thôn, tổ dân phố có hương ước, quy ước bổ sung tiêu chí an ninh trật tự; có 1.356 hòm thư góp ý về an ninh, trật tự và tố giác tội phạm.',
  ].join('\n'),
  prevention: [
    'Có hàng trăm câu lạc bộ phòng chống tội phạm, ma túy; Nhân dân tự giác giao nộp hàng nghìn khẩu súng, công cụ hỗ trợ các loại.',
    'Số trường hợp tảo hôn năm 2021 là 118, năm 2022 là 79, giảm 39 trường hợp (33,05%).',
  ].join('\n'),
  new_rural: [
    'Đến hết năm 2022 có 134/150 xã đạt tiêu chí về an ninh trật tự; 99/150 xã đạt chuẩn nông thôn mới, trong đó 27 xã đạt chuẩn nâng cao và 6 xã đạt chuẩn kiểu mẫu; 18/23 phường, thị trấn đạt chuẩn văn minh đô thị; 3/9 đơn vị cấp huyện đạt chuẩn hoặc hoàn thành nhiệm vụ xây dựng nông thôn mới.',
    'Năm 2022 có trên 90% hộ đăng ký xây dựng gia đình văn hóa, 74% hộ đạt tiêu chuẩn; trên 70% khu dân cư đăng ký xây dựng khu dân cư văn hóa, 54% thôn, tổ dân phố đạt tiêu chuẩn.',
  ].join('\n'),
  achievements: [
    'Phong trào được tổ chức rộng khắp: 1.356 thôn, tổ dân phố có hương ước, quy ước bổ sung tiêu chí an ninh trật tự; 134/150 xã đạt tiêu chí về an ninh trật tự.',
    'Số trường hợp tảo hôn giảm 39 trường hợp trong một năm.',
  ].join('\n'),
  limits: [
    'Còn 16 xã chưa đạt tiêu chí về an ninh trật tự, 51 xã chưa đạt chuẩn nông thôn mới, 5 phường, thị trấn chưa đạt chuẩn văn minh đô thị; năm 2022 vẫn còn 79 trường hợp tảo hôn.',
    'Nguyên nhân: tài liệu nguồn không nêu, bản trình diễn không viết thêm.',
  ].join('\n'),
  next_steps: [
    'Tiếp tục thực hiện Chỉ thị số 09-CT/TW theo Kết luận số 44-KL/TW và Nghị quyết số 24-NQ/TU về bảo đảm quốc phòng, an ninh trên địa bàn tỉnh giai đoạn 2021-2025.',
    'Tiếp tục thực hiện Kế hoạch số 113/KH-BCĐ giai đoạn 2021-2025, định hướng đến năm 2030, và Kế hoạch số 250/KH-BCĐ về phòng, chống ma túy giai đoạn 2021-2025.',
  ].join('\n'),
};
