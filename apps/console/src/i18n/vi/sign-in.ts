export const signIn = {
  title: 'Đăng nhập',
  lead: 'Theo dõi ký kết, sơ kết và số liệu chương trình phối hợp từ tỉnh đến xã.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  required: 'Đề nghị nhập tên đăng nhập và mật khẩu.',
  failed: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  demo: 'Tài khoản trình diễn',
  demoPassword: 'Mật khẩu chung: %{password}',
  roles: {
    tinh: 'Điều phối viên tỉnh Yên Bái',
    huyen: 'Điều phối viên huyện Trấn Yên',
    xa: 'Báo cáo viên cấp xã',
    xem: 'Người xem tỉnh Yên Bái',
    quantri: 'Quản trị',
  },
};
